/**
 * Real public data sets through the server: converters turn their files into import files, tests
 * send these over HTTP and compare the answers with what they compute from the same files on their
 * own. The data is no part of the project: where it is absent these tests are skipped.
 */
@NullMarked
package org.espalier.realdata;

import org.jspecify.annotations.NullMarked;
