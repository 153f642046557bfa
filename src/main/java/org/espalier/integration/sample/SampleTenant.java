package org.espalier.integration.sample;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.espalier.integration.bulk.LocalImport;
import org.espalier.platform.problem.ProblemException;
import org.espalier.platform.security.Tenants;
import org.espalier.platform.start.StartRefused;
import org.espalier.platform.start.Tour;
import org.espalier.platform.tenancy.Background;
import org.espalier.platform.tenancy.Caller;
import org.espalier.platform.tenancy.Right;
import org.espalier.platform.tenancy.Role;
import org.espalier.workforce.people.EmployeeView;
import org.espalier.workforce.people.Employees;
import org.jboss.logging.Logger;

/**
 * Loads the sample tenant when the server is started for it, before the first request is taken. A
 * file that was loaded before is not loaded again: what one changed in the tenant stays.
 */
@ApplicationScoped
class SampleTenant implements Tour {

  /** Named for the company. */
  private static final String TENANT = "tarnbeck";

  private static final Logger LOG = Logger.getLogger(SampleTenant.class);
  private static final int AFTER_THE_RUNNER = 4000;
  private static final Duration MOST_PER_FILE = Duration.ofMinutes(5);
  private static final String TALENT_ADMIN = "T1281";
  private static final String MANAGER = "T1053";
  private static final String EMPLOYEE = "T1056";

  private static final String COMPLETIONS = "completions";
  private static final String ASSIGNMENTS = "assignments";

  private final boolean wanted;
  private final LocalImport files;
  private final Tenants tenants;
  private final Background background;
  private final Employees employees;
  private String said = "not asked for";

  SampleTenant(
      @ConfigProperty(name = "espalier.sample", defaultValue = "false") boolean wanted,
      LocalImport files,
      Tenants tenants,
      Background background,
      Employees employees) {
    this.wanted = wanted;
    this.files = files;
    this.tenants = tenants;
    this.background = background;
    this.employees = employees;
  }

  void load(@Observes @Priority(AFTER_THE_RUNNER) StartupEvent started) {
    if (wanted) {
      said = loadInto(TENANT);
      LOG.infof("sample tenant %s: %s", TENANT, said);
    }
  }

  /** Loads all files into a tenant; says in a few words what became of them. */
  String loadInto(String tenant) {
    tenants.ensure(tenant);
    return background.call(loader(tenant), this::loadAll);
  }

  /** The server itself, which knows what the invented people agreed to and said. */
  private static Caller loader(String tenant) {
    Caller system = Caller.system(tenant);
    return new Caller(
        tenant,
        system.subject(),
        Set.of(Role.TALENT_ADMIN, Role.COMPENSATION, Role.INTEGRATION),
        Set.of(
            "mentor-profiles:" + Right.BULK.wire(),
            "knowledge:" + Right.BULK.wire(),
            "mentoring:" + Right.BULK.wire()),
        null,
        null,
        Set.of(),
        Set.of(),
        null);
  }

  private String loadAll() {
    int written = 0;
    for (SampleFile file : inOrder()) {
      try {
        LocalImport.Done done = files.load(file.kind(), file.text(), file.key(), MOST_PER_FILE);
        written += done.before() ? 0 : done.counts().created() + done.counts().updated();
      } catch (IllegalStateException | ProblemException e) {
        throw new StartRefused(
            "the sample tenant cannot be loaded: "
                + e.getMessage()
                + ". Without --sample the server starts.",
            e);
      }
    }
    if (written > 0) {
      files.settle();
    }
    return written == 0 ? "was there before, nothing changed" : "loaded, " + written + " rows";
  }

  /** In the order of imports, but for assignments: these do not say that they are done. */
  private List<SampleFile> inOrder() {
    List<String> kinds = new ArrayList<>(files.kinds());
    kinds.remove(COMPLETIONS);
    kinds.add(kinds.indexOf(ASSIGNMENTS) + 1, COMPLETIONS);
    return kinds.stream().flatMap(kind -> SampleFile.of(kind).stream()).toList();
  }

  @Override
  public String tenant() {
    return TENANT;
  }

  @Override
  public String said() {
    return said;
  }

  @Override
  public Optional<Cast> cast() {
    if (!tenants.all().contains(TENANT)) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          background.call(
              Caller.system(TENANT),
              () -> new Cast(actor(TALENT_ADMIN), actor(MANAGER), actor(EMPLOYEE))));
    } catch (ProblemException gone) {
      return Optional.empty();
    }
  }

  private Actor actor(String externalId) {
    EmployeeView person = employees.getByExternalId(externalId, null);
    return new Actor(
        person.id(),
        externalId,
        person.subject() == null ? externalId : person.subject(),
        person.givenName() + " " + person.familyName());
  }
}
