package org.espalier.performance.score;

import java.math.BigDecimal;
import java.util.List;
import org.espalier.performance.forms.RaterKind;

/**
 * A section of a review with what is rated in it.
 *
 * @param weight its share of the score, from 0 to 100
 * @param required whether a score needs it
 * @param raters who answers it
 * @param items none if there is nothing of its kind for the person
 */
public record Part(
    String key, BigDecimal weight, boolean required, List<RaterKind> raters, List<Item> items) {}
