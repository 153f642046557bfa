package org.espalier.plan.groups;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.workforce.people.EmployeeBrief;

/**
 * What a proposal leaves of a person's gap.
 *
 * @param uncovered what stays and why; nothing for those who do not see the person's gaps
 */
@Schema(name = "GroupDraftPerson")
public record GroupDraftPerson(EmployeeBrief employee, List<GroupDraftRest> uncovered) {

  /** The same without what is left, for those who do not see the person's gaps. */
  GroupDraftPerson withheld() {
    return new GroupDraftPerson(employee, List.of());
  }
}
