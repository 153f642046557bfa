import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.espalier.client.ApiClient;
import org.espalier.client.ApiException;
import org.espalier.client.api.CompetenciesApi;
import org.espalier.client.api.DevelopmentApi;
import org.espalier.client.api.EmployeesApi;
import org.espalier.client.api.EvidenceApi;
import org.espalier.client.api.ExportsApi;
import org.espalier.client.api.FrameworksApi;
import org.espalier.client.api.GapsApi;
import org.espalier.client.api.ImportsApi;
import org.espalier.client.api.JobsApi;
import org.espalier.client.api.ProficiencyScalesApi;
import org.espalier.client.api.RequirementsApi;
import org.espalier.client.model.CompetencyInput;
import org.espalier.client.model.DevTokenRequest;
import org.espalier.client.model.Employee;
import org.espalier.client.model.EmployeeInput;
import org.espalier.client.model.EmployeePatch;
import org.espalier.client.model.EvidenceInput;
import org.espalier.client.model.EvidenceSource;
import org.espalier.client.model.FrameworkInput;
import org.espalier.client.model.Gap;
import org.espalier.client.model.ImportJob;
import org.espalier.client.model.ImportState;
import org.espalier.client.model.JobInput;
import org.espalier.client.model.Kind;
import org.espalier.client.model.Problem;
import org.espalier.client.model.ProficiencyScaleInput;
import org.espalier.client.model.RequirementInput;
import org.espalier.client.model.ScaleLevel;
import org.espalier.client.model.Status;
import org.espalier.client.model.Tier;

/** What a first program with the generated client does; prints what it saw, line by line. */
public final class Scenario {

  private final ApiClient client = new ApiClient();

  public static void main(String[] args) throws Exception {
    new Scenario().run(args[0], args[1]);
  }

  private void run(String server, String tenant) throws Exception {
    client.updateBaseUri(server);
    String token =
        new DevelopmentApi(client)
            .createDevToken(
                new DevTokenRequest().tenant(tenant).subject("admin").addRolesItem("talent-admin"))
            .getAccessToken();
    client.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + token));
    requirements();
    Employee ana = gap();
    patch(ana);
    files();
    System.out.println(
        client.getObjectMapper().readValue("\"ON_LEAVE\"", Status.class)
                == Status.UNKNOWN_DEFAULT_OPEN_API
            ? "unknown values pass"
            : "unknown values break");
  }

  private void requirements() throws ApiException {
    new ProficiencyScalesApi(client)
        .putProficiencyScaleByExternalId(
            "four",
            new ProficiencyScaleInput()
                .name("Four levels")
                .levels(List.of(level(1, "Aware"), level(2, "Working"), level(3, "Practitioner"))),
            null,
            null,
            null);
    new FrameworksApi(client)
        .putFrameworkByExternalId(
            "data",
            new FrameworkInput().name("Data roles").scaleExternalId("four"),
            null,
            null,
            null);
    for (String name : List.of("modelling", "testing")) {
      new CompetenciesApi(client)
          .putCompetencyByExternalId(
              name,
              new CompetencyInput().name(name).frameworkExternalId("data").tier(Tier.JOB),
              null,
              null,
              null);
    }
    new JobsApi(client)
        .putJobByExternalId("de", new JobInput().title("Data engineer"), null, null, null);
    require("modelling", 2);
    require("testing", 1);
  }

  private void require(String competency, int level) throws ApiException {
    new RequirementsApi(client)
        .putRequirementByExternalId(
            competency,
            new RequirementInput()
                .competencyExternalId(competency)
                .tier(Tier.JOB)
                .jobExternalId("de")
                .level(BigDecimal.valueOf(level)),
            null,
            null,
            null);
  }

  private Employee gap() throws Exception {
    EmployeeInput input =
        new EmployeeInput()
            .givenName("Ana")
            .familyName("Moreau")
            .email("ana@example.com")
            .jobExternalId("de");
    EmployeesApi employees = new EmployeesApi(client);
    Employee ana = employees.putEmployeeByExternalId("1", input, null, null, "*");
    for (String competency : List.of("modelling", "testing")) {
      new EvidenceApi(client)
          .recordEvidence(
              new EvidenceInput()
                  .employeeId(ana.getId())
                  .competencyExternalId(competency)
                  .level(BigDecimal.ONE)
                  .source(EvidenceSource.MANAGER),
              UUID.randomUUID().toString());
    }
    Gap gap = new GapsApi(client).getGap(ana.getId(), null, null, null);
    gap.getItems().stream()
        .filter(item -> item.getShortfall().signum() > 0)
        .forEach(item ->
            System.out.println(
                "gap " + item.getStatus() + " by " + item.getShortfall().stripTrailingZeros()));
    System.out.println("readiness " + gap.getReadiness());
    try {
      employees.createEmployee(input.jobExternalId("nowhere"), null);
    } catch (ApiException refused) {
      Problem problem = problem(refused);
      System.out.println(
          "problem "
              + refused.getCode()
              + " "
              + problem.getCode()
              + " "
              + problem.getErrors().getFirst().getPointer()
              + " "
              + problem.getErrors().getFirst().getCode());
    }
    return ana;
  }

  private void patch(Employee ana) throws Exception {
    EmployeesApi employees = new EmployeesApi(client);
    String read =
        employees.getEmployeeWithHttpInfo(ana.getId(), null).getHeaders().get("etag").getFirst();
    EmployeePatch patch = new EmployeePatch().familyName("Moreau-Lind").email(null);
    Employee patched = employees.patchEmployee(ana.getId(), patch, read);
    System.out.println(
        "patched to "
            + patched.getFamilyName()
            + (patched.getEmail() == null ? " without" : " with")
            + " e-mail");
    try {
      employees.patchEmployee(ana.getId(), patch, read);
    } catch (ApiException refused) {
      System.out.println("stale " + refused.getCode() + " " + problem(refused).getCode());
    }
  }

  private void files() throws Exception {
    Path file = Files.createTempFile("employees", ".ndjson");
    Files.writeString(
        file,
        """
        {"externalId": "2", "givenName": "Bo", "familyName": "Ek"}
        {"externalId": "3", "givenName": "Cy", "familyName": "Orr", "managerExternalId": "2"}
        """);
    ImportsApi imports = new ImportsApi(client);
    ImportJob job =
        imports.startImport(
            Kind.EMPLOYEES,
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
        "import " + job.getState() + " with " + job.getCounts().getCreated() + " created");
    Path rows = new ExportsApi(client).exportRows(Kind.EMPLOYEES).toPath();
    System.out.println("exported " + Files.readAllLines(rows).size() + " rows");
    Files.delete(file);
    Files.delete(rows);
  }

  private Problem problem(ApiException refused) throws Exception {
    return client.getObjectMapper().readValue(refused.getResponseBody(), Problem.class);
  }

  private static ScaleLevel level(int value, String label) {
    return new ScaleLevel().value(BigDecimal.valueOf(value)).label(label);
  }
}
