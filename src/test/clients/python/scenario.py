"""What a first program with the generated client does; prints what it saw, line by line."""

import sys
import time
import uuid

from espalier_client import (
    ApiClient,
    ApiException,
    CompetenciesApi,
    CompetencyInput,
    Configuration,
    DevelopmentApi,
    DevTokenRequest,
    EmployeeInput,
    EmployeePatch,
    EmployeesApi,
    EvidenceApi,
    EvidenceInput,
    ExportsApi,
    FrameworkInput,
    FrameworksApi,
    GapsApi,
    ImportsApi,
    ImportState,
    JobInput,
    JobsApi,
    Kind,
    ProficiencyScaleInput,
    ProficiencyScalesApi,
    RequirementInput,
    RequirementsApi,
    ScaleLevel,
    Status,
)

ROWS = b"""\
{"externalId": "2", "givenName": "Bo", "familyName": "Ek"}
{"externalId": "3", "givenName": "Cy", "familyName": "Orr", "managerExternalId": "2"}
"""


def requirements(client: ApiClient) -> None:
    levels = [ScaleLevel(value=value, label=label) for value, label in [(1, "Aware"), (2, "Working"), (3, "Practitioner")]]
    ProficiencyScalesApi(client).put_proficiency_scale_by_external_id(
        "four", ProficiencyScaleInput(name="Four levels", levels=levels)
    )
    FrameworksApi(client).put_framework_by_external_id("data", FrameworkInput(name="Data roles", scale_external_id="four"))
    JobsApi(client).put_job_by_external_id("de", JobInput(title="Data engineer"))
    for name, level in [("modelling", 2), ("testing", 1)]:
        CompetenciesApi(client).put_competency_by_external_id(
            name, CompetencyInput(name=name, framework_external_id="data", tier="JOB")
        )
        RequirementsApi(client).put_requirement_by_external_id(
            name, RequirementInput(competency_external_id=name, tier="JOB", job_external_id="de", level=level)
        )


def gap(client: ApiClient) -> uuid.UUID:
    person = EmployeeInput(given_name="Ana", family_name="Moreau", email="ana@example.com", job_external_id="de")
    ana = EmployeesApi(client).put_employee_by_external_id("1", person, if_none_match="*").id
    for name in ["modelling", "testing"]:
        EvidenceApi(client).record_evidence(
            EvidenceInput(employee_id=ana, competency_external_id=name, level=1, source="MANAGER"),
            idempotency_key=str(uuid.uuid4()),
        )
    seen = GapsApi(client).get_gap(ana)
    for item in seen.items:
        if item.shortfall > 0:
            print(f"gap {item.status.value} by {item.shortfall:g}")
    print(f"readiness {seen.readiness:g}")
    person.job_external_id = "nowhere"
    try:
        EmployeesApi(client).create_employee(person)
    except ApiException as refused:
        problem = refused.data
        print(f"problem {refused.status} {problem.code} {problem.errors[0].pointer} {problem.errors[0].code.value}")
    return ana


def patch(client: ApiClient, ana: uuid.UUID) -> None:
    employees = EmployeesApi(client)
    read = employees.get_employee_with_http_info(ana).headers["ETag"]
    change = EmployeePatch(family_name="Moreau-Lind", email=None)
    patched = employees.patch_employee(ana, change, if_match=read)
    print(f"patched to {patched.family_name} {'without' if patched.email is None else 'with'} e-mail")
    try:
        employees.patch_employee(ana, change, if_match=read)
    except ApiException as refused:
        print(f"stale {refused.status} {refused.data.code}")


def files(client: ApiClient) -> None:
    imports = ImportsApi(client)
    job = imports.start_import(Kind.EMPLOYEES, ROWS, idempotency_key=str(uuid.uuid4()), _content_type="application/x-ndjson")
    while job.state in (ImportState.QUEUED, ImportState.RUNNING):
        time.sleep(0.05)
        job = imports.get_import(job.id)
    print(f"import {job.state.value} with {job.counts.created} created")
    rows = ExportsApi(client).export_rows(Kind.EMPLOYEES)
    print(f"exported {len(rows.splitlines())} rows")


def main(server: str, tenant: str) -> None:
    client = ApiClient(Configuration(host=server))
    token = DevelopmentApi(client).create_dev_token(DevTokenRequest(tenant=tenant, subject="admin", roles=["talent-admin"]))
    client.configuration.access_token = token.access_token
    requirements(client)
    ana = gap(client)
    patch(client, ana)
    files(client)
    print("unknown values pass" if Status("ON_LEAVE") == Status.UNKNOWN_DEFAULT_OPEN_API else "unknown values break")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
