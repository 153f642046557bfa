package org.espalier.platform.graphql.execution;

import org.espalier.platform.problem.ProblemType;

/** The problems that only GraphQL requests have. */
enum GraphqlProblem implements ProblemType {
  QUERY_TOO_DEEP(
      400,
      "The query has too many levels",
      "Ask for less at once; extensions.cost tells how much."),
  QUERY_TOO_COMPLEX(
      400, "The query asks for too much", "Ask for shorter lists; extensions.cost tells how much."),
  PERSISTED_QUERY_NOT_FOUND(
      400, "PersistedQueryNotFound", "Send the query together with its hash once."),
  PERSISTED_QUERY_MISMATCH(
      400, "The hash is not that of the query", "Send the SHA-256 of the query's UTF-8 text.");

  private final int status;
  private final String title;
  private final String remedy;

  GraphqlProblem(int status, String title, String remedy) {
    this.status = status;
    this.title = title;
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
  public String remedy() {
    return remedy;
  }
}
