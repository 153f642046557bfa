package org.espalier.integration.bulk;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A form in which frameworks are published. */
@Schema(description = "A form in which frameworks are published.")
public enum FrameworkFormat {
  /** Packages of 1EdTech CASE 1.0 and 1.1: JSON. */
  CASE,

  /** The UK Government Digital and Data Profession Capability Framework: roles and skills, CSV. */
  DDAT,

  /** The O*NET database of the US Department of Labor: its text files. */
  ONET,

  /** ESCO of the European Commission: its CSV files. */
  ESCO,

  /** The NICE Workforce Framework for Cybersecurity of NIST: tables of statements and roles. */
  NICE,

  /** A table of one's own: what its columns mean is said along with it. */
  CSV
}
