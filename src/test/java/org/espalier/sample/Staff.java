package org.espalier.sample;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.espalier.workforce.jobs.LeadershipLevel;
import org.espalier.workforce.positions.PositionInput;
import org.jspecify.annotations.Nullable;

/** Fills the staffing plan with people. */
final class Staff {

  private static final int LEAVERS = 9;
  private static final int FIRST_NUMBER = 1001;

  private final Company company;
  private final List<String> givenNames = words("given-names.txt");
  private final List<String> familyNames = words("family-names.txt");
  private final Set<String> taken = new HashSet<>();
  private final Map<String, String> leads = new HashMap<>();
  private final List<Person> people = new ArrayList<>();
  private final List<PositionInput> positions = new ArrayList<>();

  Staff(Company company) {
    this.company = company;
  }

  List<Person> hire() {
    List<Plan> plans = SampleFiles.source("staffing.txt").stream().map(Plan::parse).toList();
    plans.stream().flatMap(plan -> plan.places.stream()).forEach(this::reserve);
    for (Plan plan : plans) {
      for (Place place : plan.places) {
        for (int i = 0; i < place.count; i++) {
          add(place, plan.unit, i == 0 ? place.name : null, false);
        }
      }
    }
    leave(plans);
    return people;
  }

  /** The places of those who lead a unit. */
  List<PositionInput> positions() {
    return positions;
  }

  private void reserve(Place place) {
    if (place.name != null) {
      taken.add(login(place.name));
    }
  }

  private void add(Place place, String unit, @Nullable String fixed, boolean left) {
    String id = "T" + (FIRST_NUMBER + people.size());
    Chance chance = new Chance("person", id);
    String name = fixed == null ? freshName(chance) : fixed;
    int space = name.indexOf(' ');
    String manager = place.lead ? leadAbove(unit) : leadOf(unit);
    people.add(
        new Person(
            id,
            name.substring(0, space),
            name.substring(space + 1),
            login(name),
            place.job,
            unit,
            manager,
            place.lead ? position(place.job, unit) : null,
            left
                ? chance.day(LocalDate.of(2012, 3, 1), LocalDate.of(2022, 9, 1))
                : hired(place.job, fixed != null, chance),
            left));
    if (place.lead) {
      leads.put(unit, id);
    }
  }

  /** Leads a unit, and reports to whoever leads the next unit above that has a lead. */
  private String position(String job, String unit) {
    String above = company.unitAbove(unit);
    while (above != null && !leads.containsKey(above)) {
      above = company.unitAbove(above);
    }
    String id = "lead-" + unit;
    positions.add(
        new PositionInput(
            id,
            null,
            company.job(job).title() + ", " + company.unit(unit).name(),
            job,
            unit,
            null,
            null,
            above == null ? null : "lead-" + above,
            null));
    return id;
  }

  /** People who left in the two years: their past stays. */
  private void leave(List<Plan> plans) {
    List<Plan> teams = plans.stream().filter(plan -> plan.places.size() > 1).toList();
    for (int i = 0; i < LEAVERS; i++) {
      Plan plan = new Chance("leaver", "" + i).of(teams);
      add(plan.places.getLast(), plan.unit, null, true);
    }
  }

  private @Nullable String leadAbove(String unit) {
    String above = company.unitAbove(unit);
    return above == null ? null : leadOf(above);
  }

  private @Nullable String leadOf(String unit) {
    String lead = leads.get(unit);
    return lead == null ? leadAbove(unit) : lead;
  }

  private String freshName(Chance chance) {
    while (true) {
      String name = chance.of(givenNames) + " " + chance.of(familyNames);
      if (taken.add(login(name))) {
        return name;
      }
    }
  }

  /**
   * The higher up and the more senior, the longer there; one in eight came in the last two years.
   */
  private LocalDate hired(String job, boolean known, Chance chance) {
    LeadershipLevel level = company.job(job).leadershipLevel();
    int last =
        level != LeadershipLevel.INDIVIDUAL
            ? 2020
            : job.startsWith("senior-") || known ? 2021 : 2024;
    boolean fresh = last == 2024 && chance.in100(14);
    LocalDate day =
        fresh
            ? chance.day(LocalDate.of(2024, 12, 1), LocalDate.of(2026, 9, 1))
            : chance.day(LocalDate.of(2009, 1, 1), LocalDate.of(last, 10, 1));
    return chance.in100(70) ? day.withDayOfMonth(1) : day;
  }

  private static String login(String name) {
    String plain =
        Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .replace("ł", "l")
            .replace("ø", "o")
            .replace("ı", "i");
    int space = plain.indexOf(' ');
    return plain.substring(0, space) + "." + plain.substring(space + 1).replace(" ", "-");
  }

  private static List<String> words(String file) {
    return SampleFiles.source(file).stream()
        .flatMap(line -> Arrays.stream(line.split(" ")))
        .toList();
  }

  /** A line of the plan. */
  private record Plan(String unit, List<Place> places) {

    static Plan parse(String line) {
      String[] cells = line.split("\\|", -1);
      List<Place> places = new ArrayList<>();
      if (!cells[1].isBlank()) {
        places.add(Place.parse(cells[1].strip(), true));
      }
      for (String cell : cells[2].split(",")) {
        if (!cell.isBlank()) {
          places.add(Place.parse(cell.strip(), false));
        }
      }
      return new Plan(cells[0].strip(), places);
    }
  }

  /** A job in a unit: {@code job=Name of the first 3}. */
  private record Place(String job, @Nullable String name, int count, boolean lead) {

    static Place parse(String cell, boolean lead) {
      int space = lead ? cell.length() : cell.lastIndexOf(' ');
      String[] named = cell.substring(0, space).split("=", 2);
      return new Place(
          named[0],
          named.length > 1 ? named[1] : null,
          lead ? 1 : Integer.parseInt(cell.substring(space + 1)),
          lead);
    }
  }
}
