package org.espalier.learning.catalogue;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a program is made of. It is completed with the last part that it needs.
 *
 * @param ordered true if a step opens only when those before it are done
 * @param steps in their order
 */
@Schema(name = "Program")
public record Program(boolean ordered, List<ProgramStep> steps) {}
