package org.espalier.platform.graphql.execution;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What GraphQL requests may do. */
@ConfigMapping(prefix = "espalier.graphql")
interface GraphqlConfig {

  /** How many levels of fields a query may have. */
  @WithDefault("12")
  int maxDepth();

  /** How many values a query may ask for, lists taken as long as the query lets them be. */
  @WithDefault("50000")
  long maxComplexity();

  /** Whether clients may ask for the schema. */
  @WithDefault("true")
  boolean introspection();
}
