package org.espalier.performance.forms;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.espalier.platform.paging.Filters;
import org.espalier.platform.paging.Page;
import org.espalier.platform.paging.PageParams;
import org.espalier.platform.paging.SortedBy;
import org.espalier.platform.sync.Status;
import org.espalier.platform.sync.SyncedResource;
import org.jspecify.annotations.Nullable;

/** Review forms over REST. */
@Path("/api/v1/review-forms")
@Tag(
    name = "Review forms",
    description = "What a review asks, of whom, and how much each answer counts.")
@RunOnVirtualThread
class FormResource extends SyncedResource<FormInput, FormView> {

  private final ReviewForms forms;

  FormResource(ReviewForms forms) {
    super(forms);
    this.forms = forms;
  }

  @GET
  @SortedBy({"name", "externalId", "updatedAt"})
  public Page<FormView> list(
      @BeanParam PageParams page, @QueryParam("status") @Nullable String status) {
    return forms.page(page, filters(status));
  }

  static Filters filters(@Nullable String status) {
    return new Filters().choice("status", status, Status.class, "f.active = (:status = 'ACTIVE')");
  }
}
