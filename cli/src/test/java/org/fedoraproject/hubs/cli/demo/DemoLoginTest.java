package org.fedoraproject.hubs.cli.demo;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Path;
import org.fedoraproject.hubs.cli.command.CommandFailure;
import org.fedoraproject.hubs.embedded.identity.Persona;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DemoLoginTest {

    @TempDir
    private Path folder;

    @Test
    void nothingButTheDemonstrationKnowsAProviderWithoutPasswords() {
        JavaClasses ours = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.fedoraproject.hubs");
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "org.fedoraproject.hubs.cli.demo..", "org.fedoraproject.hubs.embedded.identity..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.fedoraproject.hubs.embedded.identity..")
                .check(ours);
    }

    @Test
    void offersAnOwnerAMemberAndSomebodyNew() throws Exception {
        var people = Personas.of(Community.invented().directory());
        assertThat(people).hasSizeBetween(3, 7).extracting(Persona::hint).anyMatch(hint -> hint.startsWith("Owns"));
        try (DemoLogin login = DemoLogin.start(Community.invented().directory(), 1, folder)) {
            assertThat(login.settings())
                    .containsKeys("hubs.login.issuer", "hubs.login.client-secret", "hubs.admins.users");
        }
    }

    @Test
    void peopleAreThoseOfTheLastStart() throws Exception {
        Object issuer;
        try (DemoLogin login = DemoLogin.start(Community.invented().directory(), 1, folder)) {
            issuer = login.settings().get("hubs.login.issuer");
            assertThatThrownBy(() -> DemoLogin.start(Community.invented().directory(), 1, folder))
                    .isInstanceOf(CommandFailure.class)
                    .hasMessageContaining(folder.toString());
        }
        try (DemoLogin again = DemoLogin.start(Community.invented().directory(), 1, folder)) {
            assertThat(again.settings()).containsEntry("hubs.login.issuer", issuer);
        }
    }
}
