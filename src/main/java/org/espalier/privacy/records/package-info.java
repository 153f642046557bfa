/**
 * What every table holds about people: how it is found, told, and erased. Imports nothing of the
 * rest of privacy.
 */
@NullMarked
package org.espalier.privacy.records;

import org.jspecify.annotations.NullMarked;
