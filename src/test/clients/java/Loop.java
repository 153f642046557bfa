import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.espalier.client.ApiClient;
import org.espalier.client.ApiException;
import org.espalier.client.api.AssignmentsApi;
import org.espalier.client.api.CompletionsApi;
import org.espalier.client.api.DevelopmentApi;
import org.espalier.client.api.DevelopmentPlansApi;
import org.espalier.client.api.EmployeesApi;
import org.espalier.client.api.EvidenceApi;
import org.espalier.client.api.GapsApi;
import org.espalier.client.api.ImportsApi;
import org.espalier.client.model.Assignment;
import org.espalier.client.model.Completion;
import org.espalier.client.model.CompletionInput;
import org.espalier.client.model.DevTokenRequest;
import org.espalier.client.model.DevelopmentPlan;
import org.espalier.client.model.Evidence;
import org.espalier.client.model.Gap;
import org.espalier.client.model.ImportJob;
import org.espalier.client.model.ImportState;
import org.espalier.client.model.Kind;
import org.espalier.client.model.PlanDraft;
import org.espalier.client.model.PlanDraftRequest;
import org.espalier.client.model.TransitionRequest;

/**
 * From files to a closed gap, as a person, the manager and an administrator; prints what it saw,
 * line by line.
 */
public final class Loop {

  private static final List<Kind> ORDER =
      List.of(
          Kind.PROFICIENCY_SCALES,
          Kind.FRAMEWORKS,
          Kind.COMPETENCIES,
          Kind.JOBS,
          Kind.EMPLOYEES,
          Kind.REQUIREMENTS,
          Kind.ACTIVITIES,
          Kind.EVIDENCE);

  private final ApiClient admin;
  private final ApiClient person;
  private final ApiClient manager;

  private Loop(String server, String tenant) throws ApiException {
    admin =
        by(
            server,
            new DevTokenRequest().tenant(tenant).subject("admin").addRolesItem("talent-admin"));
    person =
        by(server, new DevTokenRequest().tenant(tenant).subject("ana").employeeExternalId("ana"));
    manager =
        by(server, new DevTokenRequest().tenant(tenant).subject("bo").employeeExternalId("bo"));
  }

  public static void main(String[] args) throws Exception {
    new Loop(args[0], args[1]).run(Path.of(args[2]));
  }

  private static ApiClient by(String server, DevTokenRequest request) throws ApiException {
    ApiClient client = new ApiClient();
    client.updateBaseUri(server);
    String token = new DevelopmentApi(client).createDevToken(request).getAccessToken();
    client.setRequestInterceptor(sent -> sent.header("Authorization", "Bearer " + token));
    return client;
  }

  private void run(Path rows) throws Exception {
    for (Kind kind : ORDER) {
      importFile(kind, rows.resolve(kind.getValue() + ".ndjson"));
    }
    UUID ana = new EmployeesApi(admin).getEmployeeByExternalId("ana", null, null).getId();
    gap(ana);
    UUID plan = agreedPlan(ana);
    learn(ana);
    gap(ana);
    DevelopmentPlan now = new DevelopmentPlansApi(person).getDevelopmentPlan(plan, null);
    System.out.println(
        "item " + now.getItems().getFirst().getState() + ", progress " + plain(now.getProgress()));
  }

  private void importFile(Kind kind, Path file) throws Exception {
    ImportsApi imports = new ImportsApi(admin);
    ImportJob job =
        imports.startImport(
            kind,
            file.toFile(),
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            UUID.randomUUID().toString());
    while (job.getState() == ImportState.QUEUED || job.getState() == ImportState.RUNNING) {
      Thread.sleep(50);
      job = imports.getImport(job.getId(), null);
    }
    System.out.println(
        kind.getValue()
            + " "
            + job.getState()
            + " with "
            + job.getCounts().getCreated()
            + " created");
  }

  private void gap(UUID ana) throws ApiException {
    Gap gap = new GapsApi(person).getGap(ana, null, null, null);
    gap.getItems()
        .forEach(item ->
            System.out.println(
                item.getCompetency().getExternalId()
                    + " "
                    + item.getStatus()
                    + " by "
                    + plain(item.getShortfall())));
    System.out.println("readiness " + plain(gap.getReadiness()));
  }

  private UUID agreedPlan(UUID ana) throws ApiException {
    DevelopmentPlansApi mine = new DevelopmentPlansApi(person);
    PlanDraft draft =
        mine.draftPlan(
            ana, new PlanDraftRequest().title("Grow").maxItems(1), UUID.randomUUID().toString());
    System.out.println(
        "drafted " + draft.getItems().getFirst().getChoices().getFirst().getActivity().getTitle());
    UUID plan = draft.getPlan().getId();
    DevelopmentPlansApi managers = new DevelopmentPlansApi(manager);
    step(mine, plan, "PROPOSED");
    step(mine, plan, "AGREED");
    step(managers, plan, "AGREED");
    step(managers, plan, "ACTIVE");
    return plan;
  }

  private static void step(DevelopmentPlansApi who, UUID plan, String to) throws ApiException {
    System.out.println(
        "plan "
            + who.transitionDevelopmentPlan(plan, new TransitionRequest().to(to), null, null)
                .getState());
  }

  private void learn(UUID ana) throws ApiException {
    AssignmentsApi assignments = new AssignmentsApi(person);
    Assignment assignment =
        assignments
            .listAssignments(
                null, ana, null, null, null, null, null, null, null, null, null, null, null)
            .getItems()
            .getFirst();
    System.out.println(
        "assigned " + assignment.getActivityExternalId() + " by " + assignment.getOrigin());
    Completion completion =
        new CompletionsApi(manager)
            .recordCompletion(
                new CompletionInput().employeeId(ana).activityExternalId("course").passed(true),
                null);
    Evidence evidence =
        new EvidenceApi(person).getEvidence(completion.getEvidenceIds().getFirst(), null);
    System.out.println("evidence " + evidence.getSource() + " at " + plain(evidence.getLevel()));
    System.out.println(
        "assignment " + assignments.getAssignment(assignment.getId(), null).getState());
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }
}
