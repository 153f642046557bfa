package org.espalier.integration.xapi.mappings;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What follows from statements. */
@Schema(name = "XapiMappingEffect", description = "What follows from statements.")
public enum MappingEffect {
  /** Nothing: they are on record. */
  KEEP,
  /** The person completed an activity of the catalogue. */
  COMPLETION,
  /** The person was observed to have a level of a competency. */
  EVIDENCE
}
