package org.espalier.platform.http;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** The forms in which problems are told, by the paths that were asked for. */
@ApplicationScoped
class ProblemForms {

  private final List<ProblemForm> forms;

  ProblemForms(@All List<ProblemForm> forms) {
    this.forms = forms;
  }

  /** The form of the protocol that a path belongs to; empty for our own. */
  Optional<ProblemForm> of(String path) {
    return forms.stream().filter(form -> form.covers(path)).findFirst();
  }
}
