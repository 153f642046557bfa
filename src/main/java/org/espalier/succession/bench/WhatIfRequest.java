package org.espalier.succession.bench;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who might leave.
 *
 * @param employeeIds the people, all at once
 */
@Schema(name = "SuccessionWhatIfRequest")
public record WhatIfRequest(@NotNull @Size(max = 200) List<@NotNull UUID> employeeIds) {}
