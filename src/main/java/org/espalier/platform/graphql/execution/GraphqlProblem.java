package org.espalier.platform.graphql.execution;

import org.espalier.platform.problem.ProblemType;

/** The problems that only GraphQL requests have. */
enum GraphqlProblem implements ProblemType {
  QUERY_TOO_DEEP(
      400,
      "The query has too many levels",
      "Fields are nested deeper than this server lets queries be; nothing was read.",
      "Ask for less at once; extensions.cost tells how much."),
  QUERY_TOO_COMPLEX(
      400,
      "The query asks for too much",
      "Lists at their full length would make more values than this server gives at once; nothing was read.",
      "Ask for shorter lists; extensions.cost tells how much."),
  PERSISTED_QUERY_NOT_FOUND(
      400,
      "The hash of the query is not known",
      "The request names a query by its hash only, and the server does not, or no longer, know that hash.",
      "Send the query together with its hash once."),
  PERSISTED_QUERY_MISMATCH(
      400,
      "The hash is not that of the query",
      "The request has a query and a hash that is not the SHA-256 of it.",
      "Send the SHA-256 of the query's UTF-8 text.");

  private final int status;
  private final String title;
  private final String meaning;
  private final String remedy;

  GraphqlProblem(int status, String title, String meaning, String remedy) {
    this.status = status;
    this.title = title;
    this.meaning = meaning;
    this.remedy = remedy;
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public String meaning() {
    return meaning;
  }

  @Override
  public String remedy() {
    return remedy;
  }
}
