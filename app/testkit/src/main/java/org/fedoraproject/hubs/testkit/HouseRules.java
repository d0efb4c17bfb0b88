package org.fedoraproject.hubs.testkit;

import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.TreeSet;

/**
 * The rules that no compiler checks, each with its reason. A module runs them with an {@code ArchitectureTest} of five lines: {@code
 * @AnalyzeClasses(packages = "…", importOptions = …)} and {@code @ArchTest ArchTests rules = ArchTests.in(HouseRules.class)}.
 */
public final class HouseRules {

    private static final String BASE = "org.fedoraproject.hubs";

    private HouseRules() {}

    /** Only classes that a person wrote: Micronaut's generated ones begin with a dollar sign. */
    private static final DescribedPredicate<JavaClass> WRITTEN = DescribedPredicate.describe(
            "written by a person",
            c -> !c.getSimpleName().startsWith("$") && !c.getName().contains("$$"));

    /** A cycle makes two packages one that only looks like two. */
    @ArchTest
    static final ArchRule PACKAGES_HAVE_NO_CYCLES = slices().matching(BASE + ".(*).(**)..")
            .should()
            .beFreeOfCycles()
            .allowEmptyShould(true)
            .because("a cycle makes two packages one");

    /** Deleting a widget's or an application's folder must delete it and break nothing else. */
    @ArchTest
    static final ArchRule WIDGETS_KNOW_NO_WIDGETS = slices().matching(BASE + ".widgets.(*)..")
            .should()
            .notDependOnEachOther()
            .allowEmptyShould(true)
            .because("deleting a widget's folder deletes the widget");

    /** As for widgets. */
    @ArchTest
    static final ArchRule PROCESSORS_KNOW_NO_PROCESSORS = slices().matching(BASE + ".messages.(*)..")
            .should()
            .notDependOnEachOther()
            .allowEmptyShould(true)
            .because("deleting an application's folder deletes the application");

    /** Constructor injection shows what a class needs and lets a test give it. */
    @ArchTest
    static final ArchRule NO_FIELD_INJECTION = noFields()
            .should()
            .beAnnotatedWith("jakarta.inject.Inject")
            .allowEmptyShould(true)
            .because("dependencies come through the constructor");

    /** An injected context is a service locator: nobody can see what the class needs. */
    @ArchTest
    static final ArchRule NO_INJECTED_CONTEXT = noFields()
            .that()
            .areDeclaredInClassesThat(are(WRITTEN))
            .and()
            .areNotDeclaredIn("org.fedoraproject.hubs.testkit.HouseRules")
            .should()
            .haveRawType("io.micronaut.context.BeanContext")
            .allowEmptyShould(true)
            .because("a class says what it needs; roles keep their context in a local variable or a closer");

    /** Each driver has one home; whatever else needs a store asks core's port. */
    @ArchTest
    static final ArchRule REDIS_CLIENT_AT_HOME = driver("io.lettuce..", "redis", "embedded", "cli");

    /** As for the Redis client. */
    @ArchTest
    static final ArchRule MONGO_DRIVER_AT_HOME = driver("com.mongodb..", "mongo", "embedded", "cli");

    /** As for the Redis client. */
    @ArchTest
    static final ArchRule SQL_AT_HOME = driver("java.sql..", "postgres", "embedded", "cli");

    /** As for the Redis client. */
    @ArchTest
    static final ArchRule AMQP_AT_HOME = driver("com.rabbitmq..", "listener", "embedded", "cli");

    /** As for the Redis client; event streams are the only hand-made HTTP, and Lettuce gives its futures as Netty's. */
    @ArchTest
    static final ArchRule NETTY_AT_HOME = driver("io.netty..", "sse", "redis", "cli");

    /** Only web answers with pages. */
    @ArchTest
    static final ArchRule CONTROLLERS_IN_WEB = noClasses()
            .that()
            .resideOutsideOfPackage(BASE + ".web..")
            .should()
            .beAnnotatedWith("io.micronaut.http.annotation.Controller")
            .allowEmptyShould(true)
            .because("only web makes HTML");

    /** A handler that catches everything hides mistakes; one that throws everything makes others do so. */
    @ArchTest
    static final ArchRule NO_GENERIC_EXCEPTIONS = NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS.allowEmptyShould(true);

    /** One logging facade. */
    @ArchTest
    static final ArchRule NO_JAVA_LOGGING = NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING.allowEmptyShould(true);

    /** Daemons log; only the command writes to standard streams. */
    @ArchTest
    static final ArchRule NO_STANDARD_STREAMS = noClasses()
            .that()
            .resideOutsideOfPackage(BASE + ".cli..")
            .should(com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS)
            .allowEmptyShould(true)
            .because("daemons log");

    /** Null means absent only where it says {@code @Nullable}. */
    @ArchTest
    static void everyPackageIsNullMarked(JavaClasses classes) {
        Set<String> without = new TreeSet<>();
        for (JavaClass type : classes) {
            JavaPackage home = type.getPackage();
            if (WRITTEN.test(type) && !home.isAnnotatedWith("org.jspecify.annotations.NullMarked")) {
                without.add(home.getName());
            }
        }
        if (!without.isEmpty()) {
            throw new AssertionError("packages without a @NullMarked package-info: " + without);
        }
    }

    /** Import option for modules: without tests. */
    public static final class WithoutTests implements ImportOption {

        private final ImportOption tests = new ImportOption.DoNotIncludeTests();

        @Override
        public boolean includes(com.tngtech.archunit.core.importer.Location location) {
            return tests.includes(location);
        }
    }

    private static ArchRule driver(String driver, String... homes) {
        String[] packages =
                java.util.Arrays.stream(homes).map(h -> BASE + "." + h + "..").toArray(String[]::new);
        return noClasses()
                .that()
                .resideOutsideOfPackages(packages)
                .and(WRITTEN)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(driver)
                .allowEmptyShould(true)
                .because("each driver has one home; others ask core's ports");
    }
}
