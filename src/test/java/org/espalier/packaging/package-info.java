/**
 * What is delivered: the packaged server, the image, the manifests for Kubernetes, and what they
 * are made of. Classes named {@code …Drill} run the packaged server in processes of its own; {@code
 * ./espalier test} has them run when it is packaged.
 */
@NullMarked
package org.espalier.packaging;

import org.jspecify.annotations.NullMarked;
