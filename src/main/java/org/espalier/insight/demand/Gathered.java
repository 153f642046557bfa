package org.espalier.insight.demand;

import org.espalier.insight.projection.Outlook;

/**
 * What a forecast is made of.
 *
 * @param outlook as numbers
 * @param assumptions as they are told
 */
record Gathered(Outlook outlook, Assumptions assumptions) {}
