package org.espalier.integration.casev1;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.espalier.platform.paging.Params;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.sql.Condition;
import org.jspecify.annotations.Nullable;

/**
 * How documents are asked for.
 *
 * @param fields the members to be told of each; all if empty
 */
record DocumentsAsked(int limit, int offset, String key, Condition filter, Set<String> fields) {

  private static final int USUAL = 100;
  private static final int MOST = 1_000;
  private static final Set<String> FIELDS =
      Set.of(
          "identifier",
          "uri",
          "frameworkType",
          "caseVersion",
          "creator",
          "title",
          "lastChangeDateTime",
          "officialSourceURL",
          "publisher",
          "description",
          "subject",
          "subjectURI",
          "language",
          "version",
          "adoptionStatus",
          "statusStartDate",
          "statusEndDate",
          "licenseURI",
          "notes",
          "extensions",
          "CFPackageURI");

  /**
   * Reads the parameters of a list.
   *
   * @throws org.espalier.platform.problem.ProblemException INVALID_REQUEST naming every fault
   */
  static DocumentsAsked of(
      @Nullable String limit,
      @Nullable String offset,
      @Nullable String sort,
      @Nullable String orderBy,
      @Nullable String filter,
      List<String> fields) {
    Params params = new Params();
    DocumentsAsked asked =
        new DocumentsAsked(
            Math.min(MOST, params.number("limit", limit, USUAL, 1, Integer.MAX_VALUE)),
            params.number("offset", offset, 0, 0, Integer.MAX_VALUE),
            key(sort, orderBy, params),
            DocumentFilter.of(filter, params),
            fields(fields, params));
    params.done();
    return asked;
  }

  private static String key(@Nullable String sort, @Nullable String orderBy, Params params) {
    String column = DocumentFilter.COLUMNS.get(sort == null ? "title" : sort);
    if (column == null) {
      params.faults().add("?sort", FaultCode.NOT_ALLOWED, "Documents are not sorted by this.");
    }
    if (orderBy != null && !orderBy.equals("asc") && !orderBy.equals("desc")) {
      params.faults().add("?orderBy", FaultCode.NOT_ALLOWED, "This must be asc or desc.");
    }
    return column + ("desc".equals(orderBy) ? " desc" : "");
  }

  private static Set<String> fields(List<String> given, Params params) {
    Set<String> names = new TreeSet<>();
    given.forEach(some -> names.addAll(Arrays.asList(some.split(",", -1))));
    List<String> unknown = new ArrayList<>(names);
    unknown.removeAll(FIELDS);
    if (!unknown.isEmpty()) {
      params
          .faults()
          .add(
              "?fields",
              FaultCode.NOT_ALLOWED,
              "Documents have no " + String.join(", ", unknown) + ".");
    }
    return names;
  }
}
