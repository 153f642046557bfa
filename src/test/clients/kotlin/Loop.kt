import java.io.File
import java.math.BigDecimal
import java.util.UUID
import org.espalier.client.apis.AssignmentsApi
import org.espalier.client.apis.CompletionsApi
import org.espalier.client.apis.DevelopmentApi
import org.espalier.client.apis.DevelopmentPlansApi
import org.espalier.client.apis.EmployeesApi
import org.espalier.client.apis.EvidenceApi
import org.espalier.client.apis.GapsApi
import org.espalier.client.apis.ImportsApi
import org.espalier.client.infrastructure.ApiClient
import org.espalier.client.models.CompletionInput
import org.espalier.client.models.DevTokenRequest
import org.espalier.client.models.ImportState
import org.espalier.client.models.Kind
import org.espalier.client.models.PlanDraftRequest
import org.espalier.client.models.TransitionRequest

/** From files to a closed gap, as a person, the manager and an administrator; prints what it saw, line by line. */
class Loop(private val server: String, private val tenant: String) {

    private fun <A : ApiClient> A.by(subject: String): A {
        val request =
            if (subject == "admin") DevTokenRequest(tenant, subject, roles = listOf("talent-admin"))
            else DevTokenRequest(tenant, subject, employeeExternalId = subject)
        val token = DevelopmentApi(server).createDevToken(request).accessToken
        accessTokenProvider = { token }
        return this
    }

    fun run(rows: File) {
        ORDER.forEach { import(it, rows) }
        val ana = EmployeesApi(server).by("admin").getEmployeeByExternalId("ana").id
        gap(ana)
        val plan = agreedPlan(ana)
        learn(ana)
        closed(ana, plan)
    }

    private fun import(kind: Kind, rows: File) {
        val imports = ImportsApi(server).by("admin")
        val file = rows.resolve("${kind.value}.ndjson")
        var job = imports.startImport(kind, file, idempotencyKey = UUID.randomUUID().toString())
        while (job.state == ImportState.QUEUED || job.state == ImportState.RUNNING) {
            Thread.sleep(50)
            job = imports.getImport(job.id)
        }
        println("${kind.value} ${job.state.value} with ${job.counts.created} created")
    }

    private fun gap(ana: UUID) {
        val gap = GapsApi(server).by("ana").getGap(ana)
        gap.items.forEach { println("${it.competency.externalId} ${it.status.value} by ${it.shortfall?.plain()}") }
        println("readiness ${gap.readiness?.plain()}")
    }

    private fun agreedPlan(ana: UUID): UUID {
        val mine = DevelopmentPlansApi(server).by("ana")
        val draft = mine.draftPlan(ana, PlanDraftRequest(title = "Grow", maxItems = 1), UUID.randomUUID().toString())
        println("drafted ${draft.items.first().choices.first().activity.title}")
        val plan = checkNotNull(draft.plan).id
        val managers = DevelopmentPlansApi(server).by("bo")
        listOf(mine to "PROPOSED", mine to "AGREED", managers to "AGREED", managers to "ACTIVE").forEach { (who, to) ->
            println("plan ${who.transitionDevelopmentPlan(plan, TransitionRequest(to)).state.value}")
        }
        return plan
    }

    private fun learn(ana: UUID) {
        val assignment = AssignmentsApi(server).by("ana").listAssignments(employeeId = ana).items.single()
        println("assigned ${assignment.activityExternalId} by ${assignment.origin.value}")
        val completion =
            CompletionsApi(server)
                .by("bo")
                .recordCompletion(CompletionInput(employeeId = ana, activityExternalId = "course", passed = true))
        val evidence = EvidenceApi(server).by("ana").getEvidence(completion.evidenceIds.single())
        println("evidence ${evidence.source.value} at ${evidence.level.plain()}")
        println("assignment ${AssignmentsApi(server).by("ana").getAssignment(assignment.id).state.value}")
    }

    private fun closed(ana: UUID, plan: UUID) {
        gap(ana)
        val now = DevelopmentPlansApi(server).by("ana").getDevelopmentPlan(plan)
        println("item ${now.items.single().state.value}, progress ${now.progress?.plain()}")
    }

    private fun BigDecimal.plain(): String = stripTrailingZeros().toPlainString()

    companion object {
        private val ORDER =
            listOf(
                Kind.PROFICIENCY_SCALES,
                Kind.FRAMEWORKS,
                Kind.COMPETENCIES,
                Kind.JOBS,
                Kind.EMPLOYEES,
                Kind.REQUIREMENTS,
                Kind.ACTIVITIES,
                Kind.EVIDENCE,
            )

        @JvmStatic
        fun main(args: Array<String>) = Loop(args[0], args[1]).run(File(args[2]))
    }
}
