package fr.prevenance.territory.household;

/** People from elsewhere whom the partners' files name all the same. */
final class Strangers {
  private static final int RESIDENTS_FOR_ONE = 200;
  private static final int RESIDENTS_FOR_ONE_DEAD = 15;

  private Strangers() {}

  static void around(int residents, Town town) {
    for (int i = 0; i <= residents / RESIDENTS_FOR_ONE; i++) {
      town.supplySecondHome(town.registry().stranger(town.anyBirth(35, 85)));
      town.book()
          .addFormerResident(
              town.registry().stranger(town.anyBirth(19, 60)), town.communes().dwelling());
    }
    for (int i = 0; i <= residents / RESIDENTS_FOR_ONE_DEAD; i++) {
      town.book().addDeadStranger(town.registry().stranger(town.anyBirth(40, 99)));
    }
  }
}
