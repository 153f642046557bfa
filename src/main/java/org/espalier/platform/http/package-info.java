/**
 * What all REST resources share: bodies, patches, entity tags, parameters, traces and the mapping
 * of exceptions.
 */
@NullMarked
package org.espalier.platform.http;

import org.jspecify.annotations.NullMarked;
