package org.espalier.plan.plans;

import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.sync.Inbound;

/** How a plan stood elsewhere is for those to say who may write all plans. */
final class OnlyImports {

  private OnlyImports() {}

  /** Refuses each member that says it. */
  static void refuse(Inbound<PlanInput> row) {
    for (int i = 0; i < row.input().planned().size(); i++) {
      PlanItemInput item = row.input().planned().get(i);
      if (item != null && item.fromLevel() != null) {
        refuse(row, "/items/" + i + "/fromLevel");
      }
      if (item != null && item.gap() != null) {
        refuse(row, "/items/" + i + "/gap");
      }
      if (item != null && item.closeReason() != null) {
        refuse(row, "/items/" + i + "/closeReason");
      }
    }
    if (row.input().state() != null) {
      refuse(row, "/state");
    }
    if (row.input().templateExternalId() != null) {
      refuse(row, "/templateExternalId");
    }
    if (row.input().employeeAgreed() != null) {
      refuse(row, "/employeeAgreed");
    }
    if (row.input().managerAgreed() != null) {
      refuse(row, "/managerAgreed");
    }
  }

  private static void refuse(Inbound<PlanInput> row, String pointer) {
    row.faults().add(pointer, FaultCode.NOT_ALLOWED, "Only talent admins and imports say this.");
  }
}
