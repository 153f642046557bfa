/**
 * Requisitions: jobs that are to be filled, who fills them, and what candidates are measured by.
 * What a requisition asks for follows its job and unit until it is opened, and stays from then on.
 */
@NullMarked
package org.espalier.recruiting.requisitions;

import org.jspecify.annotations.NullMarked;
