package org.espalier.performance.recognition;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a person was awarded, as far as the caller may see it.
 *
 * @param employeeId the person
 * @param points the sum of the awards' points
 * @param awards every award, the first one first
 */
@Schema(name = "EmployeeRecognition")
public record EmployeeRecognitionView(UUID employeeId, long points, List<RecognitionView> awards) {

  static EmployeeRecognitionView of(UUID employee, List<RecognitionView> awards) {
    return new EmployeeRecognitionView(
        employee, awards.stream().mapToLong(RecognitionView::points).sum(), awards);
  }
}
