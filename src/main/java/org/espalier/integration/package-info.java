/**
 * How other systems talk to Espalier beyond single requests. Imports every feature; nothing imports
 * it.
 */
@NullMarked
package org.espalier.integration;

import org.jspecify.annotations.NullMarked;
