package org.openlearningexchange.rights.composition;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openlearningexchange.rights.licence.CcFamily;
import org.openlearningexchange.rights.licence.CreativeCommons;
import org.openlearningexchange.rights.licence.Licence;
import org.openlearningexchange.rights.licence.Licences;
import org.openlearningexchange.rights.reuse.Answer;

/**
 * The licences that are worth a look for an adaptation: the current ones of Creative Commons, the
 * sources' own with their later versions (ports only those named among the sources), and, where all
 * sources bear the same BY-SA, the licences of others that it is compatible with.
 *
 * @param usual to be shown
 * @param foreign of others, shown apart
 */
record Candidates(Set<Licence> usual, Set<Licence> foreign) {
  private static final List<Licence> COMPATIBLE =
      List.of("LAL-1.3", "GPL-3.0-only").stream()
          .map(id -> Licences.find(id).orElseThrow())
          .toList();

  static Candidates of(List<Part> adapted) {
    Set<Licence> sources = new LinkedHashSet<>();
    for (Part part : adapted) {
      part.offer()
          .terms()
          .filter(terms -> terms.on(part.use()).answer() != Answer.NO)
          .forEach(terms -> sources.add(terms.licence()));
    }
    Set<Licence> usual = new LinkedHashSet<>();
    sources.forEach(source -> addOwn(source, usual));
    usual.addAll(Families.CURRENT);
    usual.add(CreativeCommons.CC0);
    usual.add(Families.RESERVED);
    boolean one = sources.size() == 1 && sources.iterator().next().isExact();
    if (one) {
      usual.addAll(COMPATIBLE.stream().filter(other -> suits(sources, other)).toList());
    }
    Set<Licence> foreign = new LinkedHashSet<>(COMPATIBLE);
    foreign.removeAll(usual);
    return new Candidates(usual, foreign);
  }

  private static boolean suits(Set<Licence> sources, Licence other) {
    return ShareAlike.isCompatible(sources.iterator().next(), other);
  }

  private static void addOwn(Licence source, Set<Licence> candidates) {
    Kind kind = Kind.of(source);
    if (source.isExact() && !source.equals(Families.RESERVED) && kind != Kind.PUBLIC_DOMAIN) {
      candidates.add(source);
    }
    Optional<CcFamily> family = Families.of(source);
    if (kind == Kind.CC_SHARE_ALIKE && family.isPresent() && source.version() != null) {
      Families.versions(family.get())
          .filter(version -> version.port() == null)
          .filter(version -> ShareAlike.grade(source, version) == Grade.GOOD)
          .forEach(candidates::add);
    }
    if (kind == Kind.COPYLEFT) {
      Copyleft.candidates(source).forEach(candidates::add);
    }
  }
}
