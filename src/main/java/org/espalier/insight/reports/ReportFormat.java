package org.espalier.insight.reports;

import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** As what a report is written. */
@Schema(
    description =
        "As what a report is written: NDJSON (a row a line), CSV (RFC 4180, in UTF-8) or Apache PARQUET.")
public enum ReportFormat {
  NDJSON(ReportFormat.NDJSON_TYPE),
  CSV(ReportFormat.CSV_TYPE),
  PARQUET(ReportFormat.PARQUET_TYPE);

  static final String NDJSON_TYPE = "application/x-ndjson";
  static final String CSV_TYPE = "text/csv";
  static final String PARQUET_TYPE = "application/vnd.apache.parquet";

  private final String mediaType;

  ReportFormat(String mediaType) {
    this.mediaType = mediaType;
  }

  String mediaType() {
    return mediaType;
  }

  /** How names of such files end. */
  String ending() {
    return name().toLowerCase(Locale.ROOT);
  }
}
