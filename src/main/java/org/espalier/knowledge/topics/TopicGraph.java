package org.espalier.knowledge.topics;

import jakarta.inject.Singleton;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Source;
import org.espalier.competency.frameworks.Competencies;
import org.espalier.competency.frameworks.CompetencyView;
import org.espalier.platform.graphql.Graph;
import org.espalier.platform.graphql.Referred;
import org.jspecify.annotations.Nullable;

/** Topics over GraphQL. */
@Singleton
class TopicGraph implements Graph {

  private final Competencies competencies;

  TopicGraph(Competencies competencies) {
    this.competencies = competencies;
  }

  @Description("The competency.")
  public List<@Nullable CompetencyView> competency(@Source List<Topic> topics) {
    return Referred.by(topics, Topic::competencyId, competencies::all);
  }
}
