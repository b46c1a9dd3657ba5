package workbook.dsalgo.algo.binarysearch;

final class Helper {

    private Helper() {
    }

    static Object help() throws Throwable {
        var invoke = java.lang.constant.ConstantDescs.ofConstantBootstrap(
            java.lang.constant.ClassDesc.of("java.lang.invoke.ConstantBootstraps"), "invoke",
            java.lang.constant.ConstantDescs.CD_Object, java.lang.constant.ConstantDescs.CD_MethodHandle,
            java.lang.constant.ConstantDescs.CD_Object.arrayType());
        var property = java.lang.constant.MethodHandleDesc.ofMethod(
            java.lang.constant.DirectMethodHandleDesc.Kind.STATIC,
            java.lang.constant.ClassDesc.of("java.lang.System"), "getProperty",
            java.lang.constant.MethodTypeDesc.ofDescriptor("(Ljava/lang/String;)Ljava/lang/String;"));
        return java.lang.constant.DynamicConstantDesc.ofNamed(invoke, "x",
            java.lang.constant.ConstantDescs.CD_String, property, "java.class.path")
            .resolveConstantDesc(java.lang.invoke.MethodHandles.lookup());
    }
}
