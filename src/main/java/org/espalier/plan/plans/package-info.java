/** Plans with their items and actions, and the steps that they take. */
@NullMarked
package org.espalier.plan.plans;

import org.jspecify.annotations.NullMarked;
