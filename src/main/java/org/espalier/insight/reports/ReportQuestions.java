package org.espalier.insight.reports;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.espalier.platform.problem.Fault;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.problem.Faults;
import org.espalier.platform.problem.ProblemException;

/** Reads what reports ask, with the refusals of the insights' endpoints. */
@Singleton
class ReportQuestions {

  private static final String QUERY = "?";

  private final Map<ReportInsight, ReportSource> sources;

  ReportQuestions(@Any Instance<ReportSource> sources) {
    this.sources =
        sources.stream().collect(Collectors.toMap(ReportSource::insight, Function.identity()));
  }

  /**
   * What works a report out for the caller.
   *
   * @throws ProblemException as the endpoint would
   */
  Supplier<ReportTable> asked(ReportInsight insight, List<ReportParameter> parameters) {
    return source(insight).question().apply(question(parameters));
  }

  /** Finds what is wrong with a report of the caller's; pointers are those of its body. */
  void check(ReportInsight insight, List<ReportParameter> parameters, Faults faults) {
    ReportQuestion question = question(parameters);
    try {
      Objects.requireNonNull(source(insight).question().apply(question));
    } catch (ProblemException refused) {
      if (refused.faults().isEmpty()) {
        faults.add("/insight", FaultCode.NOT_ALLOWED, refused.detail());
        return;
      }
      refused
          .faults()
          .forEach(fault -> faults.add(pointer(fault, parameters), fault.code(), fault.message()));
      return;
    }
    for (int i = 0; i < parameters.size(); i++) {
      if (question.unknown(parameters.get(i).name())) {
        faults.add(
            "/parameters/" + i + "/name",
            FaultCode.UNKNOWN_PARAMETER,
            "The insight has no parameter \"" + parameters.get(i).name() + "\".");
      }
    }
  }

  private static String pointer(Fault fault, List<ReportParameter> parameters) {
    for (int i = 0; i < parameters.size(); i++) {
      if (fault.pointer().equals(QUERY + parameters.get(i).name())) {
        return "/parameters/" + i + "/value";
      }
    }
    return "/parameters";
  }

  private ReportSource source(ReportInsight insight) {
    return Objects.requireNonNull(sources.get(insight), insight::name);
  }

  private static ReportQuestion question(List<ReportParameter> parameters) {
    return new ReportQuestion(
        parameters.stream()
            .collect(
                Collectors.toMap(ReportParameter::name, ReportParameter::value, (one, _) -> one)));
  }
}
