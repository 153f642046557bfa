package org.espalier.integration.xapi.rules;

import org.espalier.platform.problem.FaultCode;

/** What is told of files that belong to a statement (Data 2.4.11). */
final class AttachmentRules {

  private AttachmentRules() {}

  /** Files that do not come with the request must be found elsewhere. */
  static void attachment(Spot attachment) {
    if (attachment.object(
        "usageType", "display", "description", "contentType", "length", "sha2", "fileUrl")) {
      attachment.needed("usageType", Forms::iri);
      attachment.needed("display", Forms::languageMap);
      attachment.given("description", Forms::languageMap);
      attachment.needed("contentType", Forms::mediaType);
      attachment.needed("length", AttachmentRules::length);
      attachment.needed("sha2", Forms::sha2);
      attachment.needed("fileUrl", Forms::iri);
    }
  }

  private static void length(Spot length) {
    boolean whole =
        length.value().isNumber()
            && length.value().decimalValue().stripTrailingZeros().scale() <= 0
            && length.value().decimalValue().signum() >= 0;
    if (!whole) {
      length.fault(FaultCode.WRONG_TYPE, "This must be a number of bytes.");
    }
  }
}
