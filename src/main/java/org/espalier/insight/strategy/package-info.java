/**
 * The strategy as people see it: which competencies initiatives ask for, who has them, who develops
 * them, who could, and by when they are covered. People are counted for those alone who may see
 * them one by one.
 */
@NullMarked
package org.espalier.insight.strategy;

import org.jspecify.annotations.NullMarked;
