package org.espalier.performance.reviews;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.performance.forms.RaterKind;
import org.espalier.workforce.people.EmployeeBrief;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is asked besides the person and the manager.
 *
 * @param confirmed true if the manager's side has agreed to the nomination
 * @param submittedAt when the answers were handed in; never told to the person
 */
@Schema(name = "ReviewRater")
public record RaterView(
    EmployeeBrief employee, RaterKind kind, boolean confirmed, @Nullable Instant submittedAt) {}
