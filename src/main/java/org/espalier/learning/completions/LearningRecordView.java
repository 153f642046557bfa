package org.espalier.learning.completions;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.learning.assignments.AssignmentView;
import org.espalier.platform.paging.Page;
import org.espalier.workforce.people.EmployeeBrief;

/**
 * What a person learned and is to learn.
 *
 * @param lessons what lessons of colleagues were finished; each is in the list of the person's
 *     lesson completions
 * @param events what events of communities the person was at
 * @param openAssignments what is still to be done
 * @param completions a page of what was done, as asked
 */
@Schema(name = "LearningRecord")
public record LearningRecordView(
    EmployeeBrief employee,
    LearningTotals totals,
    FinishedLessons lessons,
    AttendedEvents events,
    List<AssignmentView> openAssignments,
    Page<CompletionView> completions) {}
