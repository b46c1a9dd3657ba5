@echo off
rem Starts the workbook's command on a JDK 25, and builds it first where that has not been done.
rem What it ends with is what the command ends with; 2 if the command cannot be started at all.
setlocal disabledelayedexpansion
set "root=%~dp0"
set "jar=%root%grader\target\workbook.jar"
set "jdk="
for %%h in ("%JAVA_HOME%" "%JAVA25_HOME%") do if exist "%%~h\bin\javac.exe" call :try "%%~h"
for /d %%h in ("%USERPROFILE%\.jdks\*25*" "%ProgramFiles%\Eclipse Adoptium\*25*" "%ProgramFiles%\Java\*25*" "%ProgramFiles%\Zulu\*25*") do call :try "%%~h"
if not defined jdk (
    echo workbook: no JDK 25 found. Install one ^(https://adoptium.net^) or set JAVA_HOME to it. 1>&2
    echo Looked at: JAVA_HOME, JAVA25_HOME, .jdks, Program Files\{Eclipse Adoptium,Java,Zulu}. 1>&2
    exit /b 2
)
if not exist "%jar%" call :build
if not exist "%jar%" (
    echo workbook: the command could not be built; what Maven said stands above 1>&2
    exit /b 2
)
rem What a shell sets for other programs has no say in this one, nor prints its "Picked up".
set "JAVA_TOOL_OPTIONS="
set "JDK_JAVA_OPTIONS="
set "_JAVA_OPTIONS="
"%jdk%\bin\java" -XX:+UseSerialGC -XX:+DisableAttachMechanism -XX:TieredStopAtLevel=1 --sun-misc-unsafe-memory-access=allow --add-opens=java.base/java.lang=ALL-UNNAMED -Djdk.trackAllThreads=false "-Dworkbook.root=%root%." -jar "%jar%" %*
exit /b %errorlevel%

:build
echo workbook: building the command 1>&2
setlocal
set "JAVA_HOME=%jdk%"
pushd "%root%"
call mvnw.cmd --quiet -pl grader package 1>&2
if errorlevel 1 (
    echo workbook: trying your own Maven, offline: mvn -o 1>&2
    call mvn.cmd -o --quiet -pl grader package 1>&2
)
popd
exit /b

:try
if defined jdk exit /b
"%~1\bin\java" -version 2>&1 | findstr /c:"version \"25" >nul && set "jdk=%~1"
exit /b
