/**
 * What employee and manager say to each other about a plan: comments, which their authors can
 * change and take back, and check-ins, which stay as they were recorded.
 */
@NullMarked
package org.espalier.plan.conversation;

import org.jspecify.annotations.NullMarked;
