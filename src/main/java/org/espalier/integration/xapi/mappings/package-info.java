/** What is to follow from statements: kept in step with other systems, as catalogues are. */
@NullMarked
package org.espalier.integration.xapi.mappings;

import org.jspecify.annotations.NullMarked;
