package org.espalier.integration.ownership;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.sync.Ownership;

/**
 * Who has the say of what, as a whole.
 *
 * @param ownerships one for each kind, owner and source of things; what none of them names belongs
 *     to whoever writes it
 */
@Schema(name = "FieldOwnershipsInput")
record FieldOwnershipsInput(@NotNull @Size(max = 200) List<@NotNull @Valid Ownership> ownerships) {}
