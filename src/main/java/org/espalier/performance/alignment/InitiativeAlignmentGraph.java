package org.espalier.performance.alignment;

import jakarta.inject.Singleton;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Source;
import org.espalier.competency.initiatives.InitiativeView;
import org.espalier.platform.graphql.Graph;

/** How initiatives are served, over GraphQL. */
@Singleton
class InitiativeAlignmentGraph implements Graph {

  private final InitiativeAlignments initiatives;

  InitiativeAlignmentGraph(InitiativeAlignments initiatives) {
    this.initiatives = initiatives;
  }

  @Description("Who works for the initiative, and who can do what it needs.")
  public List<InitiativeAlignmentView> alignment(@Source List<InitiativeView> all) {
    return initiatives.of(all);
  }
}
