package org.espalier.performance.cycles;

import jakarta.inject.Singleton;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.espalier.performance.forms.FormView;
import org.espalier.performance.forms.ReviewForms;
import org.espalier.platform.graphql.Paging;
import org.espalier.platform.graphql.Referred;
import org.espalier.platform.graphql.SyncedGraph;
import org.espalier.platform.paging.Slice;
import org.espalier.platform.sync.Status;
import org.jspecify.annotations.Nullable;

/** Review cycles over GraphQL. */
@Singleton
class CycleGraph extends SyncedGraph<CycleInput, CycleView> {

  private final ReviewForms forms;

  CycleGraph(ReviewCycles cycles, ReviewForms forms) {
    super(cycles, CycleView.class);
    this.forms = forms;
  }

  @Query
  @Description("Who is reviewed for which period.")
  public Slice<CycleView> reviewCycles(
      Paging paging, @Id @Nullable String formId, @Nullable Status status) {
    return list(paging, CycleResource.filters(formId, status == null ? null : status.name()));
  }

  @Description("The form by which people are reviewed.")
  public List<@Nullable FormView> form(@Source List<CycleView> cycles) {
    return Referred.by(cycles, CycleView::formId, forms::all);
  }

  @Description("The cycles in which people are reviewed by it.")
  public List<Slice<CycleView>> cycles(@Source List<FormView> forms, Paging paging) {
    return lists(forms, "c.form_id", paging, CycleResource.filters(null, null));
  }
}
