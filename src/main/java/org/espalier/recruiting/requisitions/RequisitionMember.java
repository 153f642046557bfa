package org.espalier.recruiting.requisitions;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody who fills a requisition. */
@Schema(name = "RequisitionMember")
public record RequisitionMember(UUID employeeId, String employeeExternalId) {}
