package org.espalier.platform.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.jboss.jandex.IndexView;

/** Completes the OpenAPI document of the scanner, once, while the server is built. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class Contract implements OASFilter {

  private final IndexView index;

  /** Called by the build, with everything that is known of the classes. */
  public Contract(IndexView index) {
    this.index = index;
  }

  @Override
  public void filterOpenAPI(OpenAPI api) {
    Schemas schemas = new Schemas(index, api.getComponents());
    Javadoc javadoc = new Javadoc();
    List<Endpoint> endpoints = new Endpoints(index).of(api);
    new Front().write(api);

    Examples examples = new Examples();
    Bodies bodies = new Bodies(schemas, examples, endpoints);
    Answers answers = new Answers(index, schemas, examples, endpoints);
    Failures failures = new Failures(index, api.getComponents(), endpoints);
    Parameters parameters =
        new Parameters(new ParameterSchemas(index, schemas, endpoints), javadoc);
    for (Endpoint endpoint : endpoints) {
      Naming.name(endpoint, javadoc);
      bodies.describe(endpoint);
      answers.describe(endpoint);
      parameters.describe(endpoint);
      failures.describe(endpoint);
      if (endpoint.annotated(PermitAll.class)) {
        endpoint.operation().setSecurity(List.of());
      }
    }
    new Members(index, schemas, javadoc).complete(endpoints);
    new Patches(schemas).complete();
    new Limits(schemas).complete(endpoints);
    new SharedParameters(api).share();
    new Tidy(api).up();
  }
}
