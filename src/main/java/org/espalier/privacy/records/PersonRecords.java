package org.espalier.privacy.records;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Records of one kind about a person.
 *
 * @param kind what they are, such as evidence
 * @param rows the records, each with all its members
 */
@Schema(name = "PersonRecords")
public record PersonRecords(String kind, List<Map<String, Object>> rows) {}
