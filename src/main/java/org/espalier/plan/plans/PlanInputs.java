package org.espalier.plan.plans;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.espalier.platform.http.MergePatch;
import org.espalier.platform.json.Parsed;
import org.espalier.platform.json.StrictJson;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.problem.Faults;

/** Changes plans as clients would send them, and checks what comes of it as if they had sent it. */
@Singleton
class PlanInputs {

  private final StrictJson json;
  private final ObjectMapper mapper;

  PlanInputs(StrictJson json, ObjectMapper mapper) {
    this.json = json;
    this.mapper = mapper;
  }

  /** The plan with the patch applied. */
  Parsed<PlanInput> patched(PlanInput plan, MergePatch patch) {
    return json.read(patch.applyTo(plan, mapper), PlanInput.class);
  }

  /**
   * The plan with the patch applied to one of its items.
   *
   * @throws org.espalier.platform.problem.ProblemException if the item alone has faults already
   */
  Parsed<PlanInput> patched(PlanInput plan, int place, MergePatch patch) {
    List<PlanItemInput> items = new ArrayList<>(plan.planned());
    byte[] after = patch.applyTo(items.get(place), mapper);
    items.set(place, json.read(after, PlanItemInput.class).valid());
    return checked(plan.with(items));
  }

  /** The plan with one item more. */
  Parsed<PlanInput> withItem(PlanInput plan, PlanItemInput item) {
    List<PlanItemInput> items = new ArrayList<>(plan.planned());
    items.add(item);
    return checked(plan.with(items));
  }

  /** The plan with one item less. */
  Parsed<PlanInput> without(PlanInput plan, int place) {
    List<PlanItemInput> items = new ArrayList<>(plan.planned());
    items.remove(place);
    return checked(plan.with(items));
  }

  /** Finds fault with an edit that would make it another plan. */
  static void keepKey(PlanInput before, PlanInput after, Faults faults) {
    if (!String.valueOf(before.externalId()).equals(String.valueOf(after.externalId()))
        || !String.valueOf(before.source()).equals(String.valueOf(after.source()))) {
      faults.add("/externalId", FaultCode.IMMUTABLE, "A plan keeps its external id and source.");
    }
  }

  private Parsed<PlanInput> checked(PlanInput plan) {
    return json.read(
        mapper.valueToTree(plan).toString().getBytes(StandardCharsets.UTF_8), PlanInput.class);
  }
}
