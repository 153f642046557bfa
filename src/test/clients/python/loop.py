"""From files to a closed gap, as a person, the manager and an administrator; prints what it saw, line by line."""

import sys
import time
import uuid
from pathlib import Path

from espalier_client import (
    ApiClient,
    AssignmentsApi,
    CompletionInput,
    CompletionsApi,
    Configuration,
    DevelopmentApi,
    DevelopmentPlansApi,
    DevTokenRequest,
    EmployeesApi,
    EvidenceApi,
    GapsApi,
    ImportsApi,
    ImportState,
    Kind,
    PlanDraftRequest,
    TransitionRequest,
)

ORDER = ["proficiency-scales", "frameworks", "competencies", "jobs", "employees", "requirements", "activities", "evidence"]


class Loop:
    def __init__(self, server: str, tenant: str, rows: Path):
        self.server, self.tenant, self.rows = server, tenant, rows

    def by(self, subject: str) -> ApiClient:
        """A client that acts for somebody."""
        client = ApiClient(Configuration(host=self.server))
        who = {"roles": ["talent-admin"]} if subject == "admin" else {"employee_external_id": subject}
        token = DevelopmentApi(client).create_dev_token(DevTokenRequest(tenant=self.tenant, subject=subject, **who))
        client.configuration.access_token = token.access_token
        return client

    def run(self) -> None:
        for kind in ORDER:
            self.load(Kind(kind))
        ana = EmployeesApi(self.by("admin")).get_employee_by_external_id("ana").id
        self.gap(ana)
        plan = self.agreed_plan(ana)
        self.learn(ana)
        self.gap(ana)
        now = DevelopmentPlansApi(self.by("ana")).get_development_plan(plan)
        print(f"item {now.items[0].state.value}, progress {now.progress:g}")

    def load(self, kind: Kind) -> None:
        imports = ImportsApi(self.by("admin"))
        rows = (self.rows / f"{kind.value}.ndjson").read_bytes()
        job = imports.start_import(kind, rows, idempotency_key=str(uuid.uuid4()), _content_type="application/x-ndjson")
        while job.state in (ImportState.QUEUED, ImportState.RUNNING):
            time.sleep(0.05)
            job = imports.get_import(job.id)
        print(f"{kind.value} {job.state.value} with {job.counts.created} created")

    def gap(self, person: uuid.UUID) -> None:
        gap = GapsApi(self.by("ana")).get_gap(person)
        for item in gap.items:
            print(f"{item.competency.external_id} {item.status.value} by {item.shortfall:g}")
        print(f"readiness {gap.readiness:g}")

    def agreed_plan(self, person: uuid.UUID) -> uuid.UUID:
        mine = DevelopmentPlansApi(self.by("ana"))
        draft = mine.draft_plan(person, PlanDraftRequest(title="Grow", max_items=1), idempotency_key=str(uuid.uuid4()))
        print(f"drafted {draft.items[0].choices[0].activity.title}")
        managers = DevelopmentPlansApi(self.by("bo"))
        for who, to in [(mine, "PROPOSED"), (mine, "AGREED"), (managers, "AGREED"), (managers, "ACTIVE")]:
            print(f"plan {who.transition_development_plan(draft.plan.id, TransitionRequest(to=to)).state.value}")
        return draft.plan.id

    def learn(self, person: uuid.UUID) -> None:
        assignments = AssignmentsApi(self.by("ana"))
        [assignment] = assignments.list_assignments(employee_id=person).items
        print(f"assigned {assignment.activity_external_id} by {assignment.origin.value}")
        completion = CompletionsApi(self.by("bo")).record_completion(
            CompletionInput(employee_id=person, activity_external_id="course", passed=True)
        )
        evidence = EvidenceApi(self.by("ana")).get_evidence(completion.evidence_ids[0])
        print(f"evidence {evidence.source.value} at {evidence.level:g}")
        print(f"assignment {assignments.get_assignment(assignment.id).state.value}")


if __name__ == "__main__":
    Loop(sys.argv[1], sys.argv[2], Path(sys.argv[3])).run()
