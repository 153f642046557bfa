package org.espalier.plan.groups;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.workforce.people.EmployeeBrief;

/**
 * What a proposal leaves of a person's gap.
 *
 * @param uncovered what stays and why; nothing for those who see no gaps of single people
 */
@Schema(name = "GroupDraftPerson")
public record GroupDraftPerson(EmployeeBrief employee, List<GroupDraftRest> uncovered) {}
